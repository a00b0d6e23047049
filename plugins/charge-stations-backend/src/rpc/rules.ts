import { Protocol } from '../model';

/** What the versions of OCPP-J do differently with frames. */
export interface RpcRules {
  /**
   * Message types that exist: CALL, CALLRESULT and CALLERROR everywhere, CALLRESULTERROR (5) and SEND (6)
   * from 2.1 on (OCPP-J 2.1 §4.2).
   */
  messageTypes: readonly number[];
  /**
   * Whether a message of another type is refused (OCPP-J 2.0.1 §4.4) instead of ignored
   * (OCPP-J 1.6 §4.1.3, 2.1 §4.4).
   */
  refusesOtherTypes: boolean;
  /** The id that answers a message whose own cannot be read; null where none is answered then. */
  unreadableId: '-1' | null;
  /** Characters an error description may have; null where no limit is defined. */
  maxDescription: number | null;
}

const VERSION_2 = { unreadableId: '-1', maxDescription: 255 } as const;

export const rpcRules: Readonly<Record<Protocol, RpcRules>> = {
  'ocpp1.6': {
    messageTypes: [2, 3, 4],
    refusesOtherTypes: false,
    unreadableId: null,
    maxDescription: null,
  },
  'ocpp2.0.1': {
    ...VERSION_2,
    messageTypes: [2, 3, 4],
    refusesOtherTypes: true,
  },
  'ocpp2.1': {
    ...VERSION_2,
    messageTypes: [2, 3, 4, 5, 6],
    refusesOtherTypes: false,
  },
};
