import { BrokenPage } from '@/features/errors/BrokenPage';
import { PageShown } from '@/ui/heading';
import { Loading } from '@/ui/states';
import { UnsavedScope } from '@/ui/unsaved';
import { Component, memo, Suspense, type ReactNode } from 'react';
import type { ConsolePage } from './pages';

/** A page that throws takes its own tab down, not the others with what was typed there. */
class TabFence extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    return 'error' in this.state ? <BrokenPage error={this.state.error} /> : this.props.children;
  }
}

/** Stays when another tab is shown, and keeps its input (UIC-12). */
export const TabPanel = memo(function TabPanel({ page, shown }: { page: ConsolePage; shown: boolean }) {
  return (
    <UnsavedScope value={page.path}>
      <PageShown value={shown}>
        <div hidden={!shown}>
          <TabFence>
            <Suspense fallback={<Loading />}>
              <page.Page />
            </Suspense>
          </TabFence>
        </div>
      </PageShown>
    </UnsavedScope>
  );
});
