import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Frame } from './frame.tsx';
import './frame.css';

const place = document.getElementById('root');
if (place === null) throw new Error('index.html lost its #root.');
createRoot(place).render(
  <StrictMode>
    <Frame />
  </StrictMode>,
);
