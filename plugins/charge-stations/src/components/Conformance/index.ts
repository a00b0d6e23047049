export { Conformance } from './Conformance';
