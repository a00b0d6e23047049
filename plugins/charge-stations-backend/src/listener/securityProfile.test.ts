import { SecurityProfile } from '../model';
import { ClientCertificate } from './clientCertificate';
import { judgeProfile, profileShown } from './securityProfile';

const OWN = certificateOf('CP1');
const NONE: ClientCertificate = { result: 'none' };
const EXPIRED: ClientCertificate = { result: 'invalid', error: 'expired' };

function certificateOf(commonName: string, serialNumber?: string) {
  return { result: 'verified' as const, commonName, serialNumber };
}

/** How a station comes: each uses the profile of its number. */
const WAYS = [
  { secure: false, certificate: NONE, authorization: undefined },
  { secure: false, certificate: NONE, authorization: 'Basic x' },
  { secure: true, certificate: NONE, authorization: 'Basic x' },
  { secure: true, certificate: OWN, authorization: undefined },
];

function judge(options: {
  used: number;
  chosen?: SecurityProfile;
  minimum?: SecurityProfile;
  certificate?: ClientCertificate;
}): string {
  const { used, chosen = null, minimum = 0 } = options;
  const { authorization, ...way } = WAYS[used];
  const peer = { ...way, certificate: options.certificate ?? way.certificate };
  const identity = 'CP1';
  const judgement = judgeProfile({
    identity,
    peer,
    authorization,
    chosen,
    minimum,
  });
  return judgement.result === 'refused' ? judgement.reason : judgement.result;
}

describe('what a connection showed of itself', () => {
  it.each([0, 1, 2, 3])('is the profile whose means it used: %d', used => {
    const { authorization, ...peer } = WAYS[used];
    expect(profileShown({ peer, authorization })).toBe(used);
  });

  it('is nothing over TLS without a password', () => {
    const { authorization, ...peer } = WAYS[2];
    expect(authorization).toBeDefined();
    expect(profileShown({ peer, authorization: undefined })).toBe(0);
  });
});

describe('a station may use the profile that was chosen for it and no other', () => {
  it.each([
    [0, 'nothing', 'wrongProfile', 'wrongProfile', 'wrongProfile'],
    // Without a password it is asked for one, by a 401.
    [1, 'password', 'password', 'wrongProfile', 'wrongProfile'],
    [2, 'wrongProfile', 'wrongProfile', 'password', 'wrongProfile'],
    [3, 'wrongProfile', 'wrongProfile', 'wrongProfile', 'certificate'],
  ] as const)('%d: 0 %s, 1 %s, 2 %s, 3 %s', (chosen, ...results) => {
    const judged = WAYS.map((_, used) => judge({ used, chosen }));
    expect(judged).toEqual(results);
  });
});

describe('a station for which none was chosen may use what is not below the least', () => {
  it.each([
    [0, 'password', 'password', 'password', 'certificate'],
    [1, 'password', 'password', 'password', 'certificate'],
    [2, 'wrongProfile', 'wrongProfile', 'password', 'certificate'],
    [3, 'wrongProfile', 'wrongProfile', 'wrongProfile', 'certificate'],
  ] as const)('%d: 0 %s, 1 %s, 2 %s, 3 %s', (minimum, ...results) => {
    const judged = WAYS.map((_, used) => judge({ used, minimum }));
    expect(judged).toEqual(results);
  });
});

it('a profile that was chosen before the least was raised is not enough', () => {
  expect(judge({ used: 1, chosen: 1, minimum: 2 })).toBe('wrongProfile');
});

describe('a certificate', () => {
  it.each<[string, ClientCertificate, string]>([
    ['with the identity as common name', certificateOf('CP1'), 'certificate'],
    [
      'with the identity as serial number',
      certificateOf('A station', 'CP1'),
      'certificate',
    ],
    ['of another station', certificateOf('CP2'), 'foreignCertificate'],
    ['of another spelling', certificateOf('cp1'), 'foreignCertificate'],
    ['that is not valid', EXPIRED, 'invalidCertificate'],
    ['that is missing', NONE, 'wrongProfile'],
  ])('%s: %s', (_, certificate, result) => {
    expect(judge({ used: 3, chosen: 3, certificate })).toBe(result);
  });

  it('of another station is never overlooked, also where a password would do', () => {
    const certificate = certificateOf('CP2');
    expect(judge({ used: 2, chosen: 2, certificate })).toBe(
      'foreignCertificate',
    );
  });

  it('that is not valid says nothing where none is needed', () => {
    const certificate = EXPIRED;
    expect(judge({ used: 2, chosen: 2, certificate })).toBe('password');
  });
});
