export { PlannedWindowsCard } from './PlannedWindowsCard';
