import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoticeHost, notices } from './notices';

describe('notices', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    act(() => notices.clear());
    vi.useRealTimers();
  });

  it('UIC-17 good news goes after 3 s, bad news stays until it is closed', () => {
    render(<NoticeHost />);
    act(() => {
      notices.success('saved');
      notices.error('refused');
    });
    act(() => void vi.advanceTimersByTime(2900));
    expect(screen.getByText('saved')).toBeInTheDocument();
    act(() => void vi.advanceTimersByTime(200));
    expect(screen.queryByText('saved')).toBeNull();
    act(() => void vi.advanceTimersByTime(600_000));
    expect(screen.getByText('refused')).toBeInTheDocument();
    act(() => screen.getByRole('button').click());
    expect(screen.queryByText('refused')).toBeNull();
  });
});
