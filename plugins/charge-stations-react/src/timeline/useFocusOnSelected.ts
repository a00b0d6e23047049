import { useEffect, type RefObject } from 'react';

/** A fault that the keys went to gets the focus, so that it is read out and shows its tooltip. */
export function useFocusOnSelected(
  svg: RefObject<SVGSVGElement>,
  selected: number | undefined,
) {
  useEffect(() => {
    const element = svg.current;
    if (!element?.contains(document.activeElement)) {
      return;
    }
    const fault =
      selected !== undefined &&
      element.querySelector<SVGElement>(`[data-fault~="${selected}"]`);
    (fault || element).focus();
  }, [svg, selected]);
}
