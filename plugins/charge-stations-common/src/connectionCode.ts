/**
 * The code of the condition that a station's connection is lost. It is inferred and no fault of the station's:
 * lists of faults and counts of them tell it apart.
 *
 * @public
 */
export const CONNECTION_LOST_CODE = 'conn:offline';
