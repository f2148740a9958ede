// Placeholder of the entry: shows the name until a session and its two views are wired here.
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <main>
      <h1>Clean Claim</h1>
    </main>,
  );
}
