export { ConfigurationCard } from './ConfigurationCard';
export { IdentityCard } from './IdentityCard';
export { LastDayCard } from './LastDayCard';
export { LiveCard } from './LiveCard';
export { OpenFaultsCard } from './OpenFaultsCard';
export { PlannedWindowsCard } from '../PlannedWindows';
export { StatusCard } from './StatusCard';
export { UptimeCard } from './UptimeCard';
