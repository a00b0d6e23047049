/** The texts of results of the portal's search; a part of `chargeStationsTranslationRef`. */
export const searchMessages = {
  kind: {
    code: 'Fault code',
    key: 'Configuration key',
    runbook: 'Runbook',
    specification: 'Specification',
    message: 'Message',
  },
  unverified: 'not verified',
  unverifiedHelp: 'Nobody of ours has seen it confirmed',
} as const;
