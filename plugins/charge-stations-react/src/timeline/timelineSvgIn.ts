/**
 * The svg of the `FaultTimeline` within an element, for a picture of it; undefined while none is drawn.
 *
 * @public
 */
export function timelineSvgIn(
  element: Element | null,
): SVGSVGElement | undefined {
  return (
    element?.querySelector<SVGSVGElement>('svg[role="application"]') ??
    undefined
  );
}
