import { useEffect, useRef, useState } from 'react';

/** Does something once at a time, and says why it failed. `onDone` may take away what asks. */
export function useSubmit(onDone?: () => void) {
  const [state, setState] = useState<{ busy: boolean; error?: Error }>({
    busy: false,
  });
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  const submit = async (act: () => Promise<unknown>) => {
    setState({ busy: true });
    try {
      await act();
    } catch (error) {
      if (mounted.current) {
        setState({ busy: false, error: error as Error });
      }
      return;
    }
    if (mounted.current) {
      setState({ busy: false });
    }
    onDone?.();
  };
  return { ...state, submit };
}
