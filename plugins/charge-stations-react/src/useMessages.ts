import type { ReactElement } from 'react';
import {
  type TranslationRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';

type Texts = { [key in string]: string };
type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** The names in the `{{ }}` of a text. */
type Names<TText> = TText extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** One key for all plural forms of a text. */
type Joined<TTexts extends Texts> = {
  [Key in keyof TTexts as Key extends `${infer Stem}_${Plural}`
    ? Stem
    : Key]: TTexts[Key];
};

type Counted<TTexts extends Texts> = {
  [Key in keyof TTexts]: Key extends `${infer Stem}_${Plural}` ? Stem : never;
}[keyof TTexts];

type Values<TNames extends string, TValue> = {
  [Name in TNames]: Name extends 'count' ? number : TValue;
};

type Arguments<TNames extends string, TValue> = [TNames] extends [never]
  ? []
  : [values: Values<TNames, TValue>];

type NamesOf<TKey, TText, TCounted> =
  | Names<TText>
  | (TKey extends TCounted ? 'count' : never);

interface Translate<TJoined extends Texts, TCounted> {
  <TKey extends keyof TJoined>(
    key: TKey,
    ...values: Arguments<NamesOf<TKey, TJoined[TKey], TCounted>, string>
  ): string;
  /** With an element among the values. */
  <TKey extends keyof TJoined>(
    key: TKey,
    ...values: Arguments<
      NamesOf<TKey, TJoined[TKey], TCounted>,
      string | ReactElement
    >
  ): ReactElement;
}

/**
 * The `t` of a translation ref, by its messages (`typeof ref.T`).
 *
 * @public
 */
export type MessagesOf<TTexts extends Texts> = Translate<
  Joined<TTexts>,
  Counted<TTexts>
>;

/**
 * `useTranslationRef` with types that are quick to check. Those of Backstage know nested texts and formats too, which
 * ours have none of, and cost the compiler some 50 ms a call where a ref has a thousand texts.
 *
 * @public
 */
export function useMessages<TTexts extends Texts>(
  ref: TranslationRef<string, TTexts>,
): { t: MessagesOf<TTexts> } {
  return useTranslationRef(ref) as unknown as { t: MessagesOf<TTexts> };
}
