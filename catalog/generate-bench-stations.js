/*
 * Prints catalog/bench-stations.yaml: BENCH-001 to BENCH-200, stations that
 * nobody simulates, so that a tester or a load test can be them.
 *
 *   node catalog/generate-bench-stations.js > catalog/bench-stations.yaml
 */
const COUNT = 200;

/** The version from a number on: 120 stations of 1.6, 70 of 2.0.1, ten of 2.1. */
const VERSIONS = [
  { from: 191, version: '2.1' },
  { from: 121, version: '2.0.1' },
  { from: 1, version: '1.6' },
];

const header =
  '# Made by: node catalog/generate-bench-stations.js > catalog/bench-stations.yaml\n';

function benchStation(index) {
  const { version } = VERSIONS.find(({ from }) => index + 1 >= from);
  const identity = `BENCH-${String(index + 1).padStart(3, '0')}`;
  return `apiVersion: forecourt.dev/v1alpha1
kind: ChargeStation
metadata:
  name: ${identity}
  annotations:
    forecourt.dev/ocpp-identity: ${identity}
spec:
  type: ac
  lifecycle: experimental
  owner: team-depot
  system: test-bench
  serialNumber: SN-${identity}
  ocppVersion: '${version}'
  timeZone: Europe/Berlin
  evses:
    - id: 1
      connectors:
        - id: 1
          number: 1
          standard: IEC_62196_T2
          maxPowerKw: 22
`;
}

const stations = Array.from({ length: COUNT }, (_, index) =>
  benchStation(index),
);
process.stdout.write(header + stations.join('---\n'));
