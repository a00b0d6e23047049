import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A busy machine is slow, not wrong: waiting ends when the thing appears.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);
