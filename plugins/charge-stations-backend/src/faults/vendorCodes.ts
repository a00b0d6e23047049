import { Knowledge, Severity } from '../model';
import { fold } from './text';

/** What a station said of one fault, as the vendors' codes are asked about it. */
export interface VendorFault {
  /** As the station named itself in BootNotification; null before its first boot. */
  vendor: string | null;
  model: string | null;
  /** One code of the field; null when the station sent none. */
  vendorErrorCode: string | null;
  info: string | null;
}

/** A code with its taxonomy, for example `bender:rcd-triggered`. */
export interface VendorCode {
  code: string;
  severity: Severity | null;
}

/** Names what a station of a vendor calls by a code of its own or, without one, by a text. */
export type VendorCodes = (fault: VendorFault) => VendorCode | undefined;

type Vendors = NonNullable<Knowledge['vendors']>;

interface Entry extends VendorCode {
  /** Folded; undefined is any. */
  models: readonly string[] | undefined;
}

interface Dictionary {
  byCode: Map<string, Entry[]>;
  byInfo: Map<string, Entry[]>;
}

/** Makes look-ups of the vendors' codes. */
export function compileVendorCodes(vendors: Vendors): VendorCodes {
  const dictionaries = new Map<string, Dictionary>();
  for (const [key, { names = [], codes = {} }] of Object.entries(vendors)) {
    const dictionary = dictionaryOf(key, codes);
    names.forEach(name => dictionaries.set(fold(name), dictionary));
  }
  return ({ vendor, model, vendorErrorCode, info }) => {
    const dictionary = dictionaries.get(fold(vendor));
    const entries =
      vendorErrorCode === null
        ? dictionary?.byInfo.get(fold(info))
        : dictionary?.byCode.get(fold(vendorErrorCode));
    return entries?.find(
      ({ models }) => !models || models.includes(fold(model)),
    );
  };
}

function dictionaryOf(
  vendor: string,
  codes: NonNullable<Vendors[string]['codes']>,
): Dictionary {
  const dictionary: Dictionary = { byCode: new Map(), byInfo: new Map() };
  for (const [name, fact] of Object.entries(codes)) {
    const entry: Entry = {
      code: `${vendor}:${name}`,
      severity: fact.severity ?? null,
      models: fact.models?.map(fold),
    };
    add(dictionary.byCode, fact.vendorErrorCode, entry);
    add(dictionary.byInfo, fact.info, entry);
  }
  return dictionary;
}

function add(
  entries: Map<string, Entry[]>,
  text: string | undefined,
  entry: Entry,
): void {
  if (text) {
    entries.set(fold(text), [...(entries.get(fold(text)) ?? []), entry]);
  }
}
