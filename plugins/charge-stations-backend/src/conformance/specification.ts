import { Protocol, Reference } from '../model';
import { FindingKind } from './findings';

/** What a specification says about a finding. */
export interface Rule {
  /** `protocol`: what the station does. `dataQuality`: what history had to decide, or is missing. */
  about: 'protocol' | 'dataQuality';
  /** `breach`: it is not allowed. `worthKnowing`: allowed, advised against, or not certain. */
  severity: 'breach' | 'worthKnowing';
  /** Where it says so, in the version that was spoken; null where none does. */
  reference: Reference | null;
  /** One sentence, in our words. */
  sentence: string;
}

interface Versions {
  v16: boolean;
  /** `2.0.1`. */
  version: string;
}

const breach = (reference: Reference, sentence: string): Rule => ({
  about: 'protocol',
  severity: 'breach',
  reference,
  sentence,
});
const worthKnowing = (reference: Reference | null, sentence: string): Rule => ({
  about: 'protocol',
  severity: 'worthKnowing',
  reference,
  sentence,
});
const quality = (sentence: string) => (): Rule => ({
  about: 'dataQuality',
  severity: 'worthKnowing',
  reference: null,
  sentence,
});

/** A section of OCPP-J, which has the same numbers in all versions. */
const json = ({ v16, version }: Versions, section: string): Reference => ({
  specification: v16 ? 'ocpp-j-1.6' : `ocpp-${version}-json`,
  section,
});
/** A section of OCPP 1.6. */
const v16 = (section: string): Reference => ({
  specification: 'ocpp-1.6',
  section,
});
/** A use case of OCPP 2.x. */
const part2 = ({ version }: Versions, section?: string): Reference => ({
  specification: `ocpp-${version}`,
  ...(section && { section }),
});
/** A section of the specification proper, whose numbers differ. */
const core = (
  versions: Versions,
  sections: { v16: string; v2?: string },
): Reference =>
  versions.v16 ? v16(sections.v16) : part2(versions, sections.v2);
/** The schemas, which OCPP 2.x has in a part of their own. */
const schemas = (versions: Versions, section: string): Reference => {
  if (versions.v16) {
    return v16(section);
  }
  return versions.version === '2.0.1'
    ? { specification: 'oca-ocpp-2.0.1', section: 'part 3' }
    : {
        specification: 'oca-downloads',
        section: `OCPP ${versions.version} part 3`,
      };
};

const SYNCHRONISE =
  'A station is advised to set its clock by our answers to BootNotification and Heartbeat.';
const clock = (version: Versions) =>
  worthKnowing(core(version, { v16: '4.6', v2: 'G02' }), SYNCHRONISE);

const RULES: Record<FindingKind, (version: Versions) => Rule> = {
  messageIdReused: version =>
    breach(
      json(version, '4.1.4'),
      version.v16
        ? 'A message id must not be used again for another message on the same connection.'
        : 'A message id must not be used again for another message, on whatever connection.',
    ),
  messageIdRepeated: version =>
    breach(
      json(version, '4.1.4'),
      'A message that is sent again needs a new id.',
    ),
  messageIdForm: version =>
    breach(
      json(version, '4.1.4'),
      'A message id is a text of 1 to 36 characters.',
    ),
  callBeforeBoot: version =>
    breach(
      core(version, { v16: '4.2', v2: 'B01 to B03' }),
      'Until a boot is accepted, nothing else may be sent but what was asked for.',
    ),
  secondCall: version =>
    version.v16
      ? worthKnowing(
          json(version, '4.1.1'),
          'A call should wait until the call before it was answered or has timed out.',
        )
      : breach(
          json(version, '4.1.1'),
          'A call must wait until the call before it was answered or has timed out.',
        ),
  schema: version =>
    breach(
      schemas(version, '6'),
      'Each message has the fields, types and values that its schema names.',
    ),
  unknownAction: version =>
    breach(
      core(version, { v16: '6' }),
      'A station may send only the actions that are defined for stations.',
    ),
  messageForm: version =>
    breach(
      json(version, '4.2'),
      'A message is a JSON array, as UTF-8 text, with the elements that its type wants.',
    ),
  unmatchedAnswer: version =>
    worthKnowing(
      json(version, '4.2.2'),
      'An answer has the id of the call it answers. One that comes after we stopped waiting, or a copy of what another CSMS heard, has none of ours.',
    ),
  timeForm: version =>
    worthKnowing(
      schemas(version, '3.15'),
      'A time is written as in ISO 8601, with its zone, best in UTC.',
    ),
  missingTimestamp: () =>
    worthKnowing(
      v16('6.47'),
      'A StatusNotification may leave out its time. History then knows only when it arrived.',
    ),
  transition: () =>
    worthKnowing(
      v16('4.9'),
      'The table of states has no such step. With MinimumStatusDuration a state in between may have been left out.',
    ),
  stationStatus: () =>
    breach(
      v16('4.9'),
      'Connector 0 is the station itself: Available, Unavailable or Faulted.',
    ),
  errorWithStatus: () =>
    breach(
      v16('7.6'),
      'That the vehicle cannot be talked to goes with Preparing, SuspendedEV, SuspendedEVSE or Finishing alone.',
    ),
  faultWithoutError: () =>
    worthKnowing(
      v16('4.9'),
      'Faulted says that something is wrong, and NoError that nothing is: what it is remains open.',
    ),
  sequenceGap: version =>
    worthKnowing(
      part2(version, 'E01 to E07'),
      'The messages of a transaction are numbered one by one. A station whose memory is full may leave some out.',
    ),
  sequenceRepeat: version =>
    worthKnowing(
      part2(version, 'E01 to E07'),
      'The messages of a transaction are numbered one by one. One that was not answered comes again with its number.',
    ),
  stoppedTwice: () =>
    worthKnowing(
      v16('4.10'),
      'A transaction stops once. A station that had no answer says so again.',
    ),
  reportIncomplete: version =>
    worthKnowing(
      part2(version, 'B07, N02 and N07'),
      'The parts of a report are numbered from 0 up to the one that is not to be continued.',
    ),
  clockOffset: clock,
  clockDrift: clock,
  clockUnset: clock,
  clockBack: () =>
    worthKnowing(
      v16('4.9'),
      'Statuses come in the order in which things happened, so their times go forward.',
    ),
  clockSuspect: quality(
    'After two times in a row that cannot be right, history goes by receive times.',
  ),
  rebootLoop: () =>
    worthKnowing(
      null,
      'Three accepted boots within an hour: against no rule, but something restarts it.',
    ),
  silence: () =>
    worthKnowing(
      { specification: 'rfc-6455', section: '5.5.2' },
      'A ping is answered with a pong. None came, so we cut the connection.',
    ),
  late: quality(
    'It came after something newer from the same place. History has it where its time puts it; the present stays as it was.',
  ),
  duplicate: quality(
    'The same came again with nothing different in between: seen once more, and not counted as new.',
  ),
  backdated: quality(
    'A fault that began before it was reported. History has it from then on, as far as nothing contradicts that.',
  ),
  boundedOpening: quality(
    'The station gave an earlier time for a fault, but was seen without it after that. History has it from when it was last seen without.',
  ),
  unknownCode: quality(
    'A code that neither OCPP nor a knowledge pack names: kept as it was sent, and not explained.',
  ),
  unknownValue: quality(
    'Empty, or a value that the variable cannot have: kept, and nothing follows from it.',
  ),
  unmatchedClear: quality(
    'A clear that names another fault than those that are open there: kept, and it closed nothing.',
  ),
  superseded: quality(
    'It came on a connection whose place a newer one had taken: evidence of the past only.',
  ),
  notReported: quality(
    'It was not reported on for ten minutes after the station was back: its state is unknown, and its faults are unverified.',
  ),
  ourGap: quality(
    'We were not running: what the station did meanwhile, nobody saw.',
  ),
  evidenceLost: quality(
    'Messages that came could not be stored: what they said is missing.',
  ),
};

/** The rule that a finding is about, as the version that was spoken has it. */
export function ruleOf(kind: FindingKind, protocol: Protocol | null): Rule {
  const version = (protocol ?? 'ocpp1.6').replace('ocpp', '');
  return RULES[kind]({ v16: version === '1.6', version });
}

/** Where the version that was spoken says how errors are called (OCPP-J 1.6 §4.2.3, OCPP 2.x part 4 §4.3). */
export function errorCodesOf(protocol: Protocol): Reference {
  const version = protocol.replace('ocpp', '');
  const isOf16 = version === '1.6';
  return json({ v16: isOf16, version }, isOf16 ? '4.2.3' : '4.3');
}
