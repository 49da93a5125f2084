import './sync/begin.ts';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { loadFirstRoute } from './app/routes.tsx';
import { startLanguage } from './i18n/language.ts';

const place = document.querySelector('#app');

void Promise.all([startLanguage(), loadFirstRoute()]).then(() => {
  if (place !== null)
    createRoot(place).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
});
