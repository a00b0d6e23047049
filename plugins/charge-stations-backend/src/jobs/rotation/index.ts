export { PasswordRotations } from './PasswordRotations';
