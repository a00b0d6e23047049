import { Payload } from './script';

/** Answers as a CSMS that has no objection: the other side of a made-up past. */
export class AcceptingCsms {
  private transactions: number;

  constructor(seed: number) {
    this.transactions = (seed % 9_000) * 1_000;
  }

  answer(action: string): Payload {
    switch (action) {
      case 'BootNotification':
        return { status: 'Accepted' };
      case 'StartTransaction':
        this.transactions += 1;
        return { transactionId: this.transactions };
      default:
        return {};
    }
  }
}
