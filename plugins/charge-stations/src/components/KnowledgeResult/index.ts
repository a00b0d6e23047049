export { KnowledgeResult } from './KnowledgeResult';
