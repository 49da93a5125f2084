import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { startLanguage } from './i18n/language.ts';
import { loadMe } from './sync/me.ts';

const place = document.querySelector('#app');

// both at once: who am I, and in which language
void loadMe();
void startLanguage().then(() => {
  if (place !== null)
    createRoot(place).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
});
