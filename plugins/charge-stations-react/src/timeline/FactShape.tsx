import type { ReactNode, SVGProps } from 'react';
import type { ActiveHandlers, TimelineItem } from './items';

interface FactShapeProps extends Omit<SVGProps<SVGGElement>, 'onFocus'> {
  /** Its name among all that is drawn. */
  factKey: string;
  item: TimelineItem;
  /** What it is, in short; the tooltip says the rest. */
  label: string;
  tooltipId: string;
  handlers: ActiveHandlers;
  children: ReactNode;
}

/** A shape that says what it stands for when it is pointed at and when it is focused. */
export function FactShape(props: FactShapeProps) {
  const { factKey, item, label, tooltipId, handlers, children, ...rest } =
    props;
  const { onPoint, onFocus } = handlers;
  return (
    <g
      role="img"
      tabIndex={-1}
      data-fact={factKey}
      aria-label={label}
      aria-describedby={tooltipId}
      onPointerEnter={({ currentTarget, pointerType }) => {
        // A finger that scrolls or zooms asks nothing; a tap focuses.
        if (pointerType !== 'touch') {
          onPoint({ item, element: currentTarget });
        }
      }}
      onPointerLeave={() => onPoint(undefined)}
      onFocus={({ currentTarget }) => onFocus({ item, element: currentTarget })}
      onBlur={() => onFocus(undefined)}
      {...rest}
    >
      {children}
    </g>
  );
}
