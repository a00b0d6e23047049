/** The texts of the small parts; a part of `chargeStationsReactTranslationRef`. */
export const partMessages = {
  connect: {
    title: 'Nothing received from {{identity}} yet',
    explain:
      'Point the station at this address, or try the line below from a terminal. The last part of the path is the identity.',
    command: 'Command that connects as this station',
    password:
      'If stations must authenticate, add --auth {{identity}}:<password>.',
  },
  error: {
    forbidden: 'You may not see this',
    forbiddenHelp:
      'Reading it takes the permission charge-stations.station.read and read access to the catalog entity. Ask the owner of the station or the administrators of this portal.',
    unauthenticated: 'You are not signed in',
    unauthenticatedHelp: 'Your session may have ended. Sign in again.',
    notFound: 'Not found',
    notFoundHelp:
      'No station carries this identity, or what the link named has been removed.',
    failed: 'This could not be loaded',
    retry: 'Try again',
  },
  copy: {
    label: 'Copy',
    done: 'Copied',
  },
} as const;
