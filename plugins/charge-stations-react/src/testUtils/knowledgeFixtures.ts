import type {
  ApiCodeExplanation,
  ApiSpecification,
  ApiSpecificationReference,
} from '@forecourt/plugin-charge-stations-common';

/** Builders for plausible knowledge; every builder takes what differs. */

export function aReference(
  reference: Partial<ApiSpecificationReference> = {},
): ApiSpecificationReference {
  return {
    specification: 'ocpp-1.6',
    title: 'OCPP 1.6 edition 2',
    section: '7.6',
    words: 'OCPP 1.6 edition 2 §7.6',
    url: 'https://openchargealliance.example/ocpp-1.6.pdf',
    version: 'edition 2',
    language: 'en',
    state: 'unverified',
    ...reference,
  };
}

export function aCodeExplanation(
  explanation: Partial<ApiCodeExplanation> = {},
): ApiCodeExplanation {
  return {
    code: 'ocpp16:GroundFailure',
    isKnown: true,
    title: 'GroundFailure',
    taxonomy: { id: 'ocpp16', title: 'OCPP 1.6' },
    meaning: 'The residual-current device tripped',
    recovery: 'By itself after unplugging, or by hand on site',
    severity: { faulted: 1 },
    responsible: ['evse', 'ev'],
    aliases: [],
    references: [aReference()],
    variants: [],
    isVerified: true,
    unverified: ['recovery', 'responsible'],
    ...explanation,
  };
}

export function aSpecification(
  specification: Partial<ApiSpecification> = {},
): ApiSpecification {
  return {
    id: 'ocpp-1.6',
    title: 'OCPP 1.6 edition 2',
    url: 'https://openchargealliance.example/ocpp-1.6.pdf',
    kind: 'specification',
    version: 'edition 2',
    ocpp: ['1.6'],
    language: 'en',
    publisher: 'Open Charge Alliance',
    licence: 'CC BY-ND 4.0',
    supersedes: [],
    lastActivity: '2017-09-28',
    state: 'unverified',
    isVerified: true,
    unverified: [],
    ...specification,
  };
}
