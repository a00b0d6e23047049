export { PasswordRotations } from './PasswordRotations';
export { PasswordUses } from './PasswordUses';
