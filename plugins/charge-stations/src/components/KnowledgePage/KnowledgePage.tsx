import { Route, Routes, useParams } from 'react-router-dom';
import { PageBody } from '../PageBody';
import { CodePage } from './CodePage';
import { CodesList } from './CodesList';
import { KnowledgeParts } from './KnowledgeParts';
import { MessagePage } from './MessagePage';
import { MessagesList } from './MessagesList';
import { SpecificationPage } from './SpecificationPage';
import { SpecificationsList } from './SpecificationsList';
import { StatusesPage } from './StatusesPage';

/** What packs say of codes, messages, statuses and the documents that define them; each of them has an address. */
export function KnowledgePage() {
  return (
    <PageBody page="knowledge">
      <KnowledgeParts />
      <Routes>
        <Route path="codes/:code" element={<CodeAt />} />
        <Route path="messages" element={<MessagesList />} />
        <Route path="messages/:specification/:name" element={<MessagePage />} />
        <Route path="specifications" element={<SpecificationsList />} />
        <Route path="specifications/:id" element={<SpecificationAt />} />
        <Route path="statuses" element={<StatusesPage />} />
        <Route path="*" element={<CodesList />} />
      </Routes>
    </PageBody>
  );
}

function CodeAt() {
  const { code = '' } = useParams();
  return <CodePage code={code} />;
}

function SpecificationAt() {
  const { id = '' } = useParams();
  return <SpecificationPage id={id} />;
}
