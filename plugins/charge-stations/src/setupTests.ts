import '@testing-library/jest-dom';
import { configure } from '@testing-library/dom';

// Whole apps are rendered here, which takes its time on a small or busy machine.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });
