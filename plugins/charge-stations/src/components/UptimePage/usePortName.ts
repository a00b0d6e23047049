import {
  scopeLabel,
  useTranslate,
} from '@forecourt/plugin-charge-stations-react';

/** A port in words: "CP1, connector 2". */
export function usePortName() {
  const words = useTranslate();
  return ({ identity, port }: { identity: string; port: string }) =>
    `${identity}, ${scopeLabel(port, words)}`;
}
