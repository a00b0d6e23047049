export { firstPageModule } from './firstPageModule';
