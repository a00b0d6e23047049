import { ErrorState } from '@forecourt/plugin-charge-stations-react';
import Button from '@mui/material/Button';

/** The end of a list that comes by page: the way to more of it, and why that failed. */
export function ListEnd(props: {
  list: {
    /** Undefined when all are here. */
    loadMore?: () => void;
    loadMoreError?: Error;
  };
  /** What the button says. */
  more: string;
}) {
  const { list, more } = props;
  return (
    <>
      {list.loadMoreError && <ErrorState error={list.loadMoreError} />}
      {list.loadMore && (
        <Button onClick={list.loadMore} sx={{ textTransform: 'none' }}>
          {more}
        </Button>
      )}
    </>
  );
}
