import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/react';

// Maven's tests run beside these; what is there at once is not waited for.
configure({ asyncUtilTimeout: 20_000 });
