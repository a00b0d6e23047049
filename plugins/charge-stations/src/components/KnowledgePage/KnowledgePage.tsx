import { Route, Routes } from 'react-router-dom';
import { PageBody } from '../PageBody';
import { CodePage } from './CodePage';
import { CodesList } from './CodesList';
import { KnowledgeParts } from './KnowledgeParts';
import { SpecificationPage } from './SpecificationPage';
import { SpecificationsList } from './SpecificationsList';
import { StatusesPage } from './StatusesPage';

/** What packs say of codes, statuses and the documents that define them; each code and document has an address. */
export function KnowledgePage() {
  return (
    <PageBody>
      <KnowledgeParts />
      <Routes>
        <Route path="codes/:code" element={<CodePage />} />
        <Route path="specifications" element={<SpecificationsList />} />
        <Route path="specifications/:id" element={<SpecificationPage />} />
        <Route path="statuses" element={<StatusesPage />} />
        <Route path="*" element={<CodesList />} />
      </Routes>
    </PageBody>
  );
}
