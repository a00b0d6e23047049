export { createNotifications, type Notifications } from './createNotifications';
