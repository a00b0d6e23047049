import { Payload } from './script';

/** 2020-01-01T00:00:00Z. */
const EPOCH = Date.UTC(2020, 0, 1);

/**
 * Answers as a CSMS that has no objection: the other side of a made-up past. A transaction is named by the second, since 2020,
 * in which its start was received. Whoever takes the past in and names them so too has starts and stops that fit.
 */
export class AcceptingCsms {
  private transaction = 0;

  answer(action: string, receivedAt: number): Payload {
    switch (action) {
      case 'BootNotification':
        return { status: 'Accepted' };
      case 'StartTransaction': {
        const second = Math.floor((receivedAt - EPOCH) / 1000);
        this.transaction = Math.max(this.transaction + 1, second);
        return { transactionId: this.transaction };
      }
      default:
        return {};
    }
  }
}
