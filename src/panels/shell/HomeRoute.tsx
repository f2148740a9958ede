// The home screen with what was saved, and with the files that are opened there.

import { type ReactNode, useEffect, useState } from 'react';
import { formatCounted } from '../../i18n/format.ts';
import { announce } from '../common/LiveRegion.tsx';
import { Notice } from '../common/Notice.tsx';
import { HomeScreen } from '../home/HomeScreen.tsx';
import { freshHome } from '../home/model.ts';
import { ProblemList } from '../home/ProblemList.tsx';
import { forgetOwnFiles } from '../own/ownFiles.ts';
import { forgetEverything, loadSaves, SAVE_TROUBLE, type Saves } from './saves.ts';
import { goTo } from './useRoute.ts';

/** Home. It can be used at once; results and the game to continue are added when the disk has answered. */
export function HomeRoute() {
  const [saves, setSaves] = useState<Saves>({ home: freshHome, trouble: null });
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<ReactNode>(null);
  useEffect(() => {
    let wanted = true;
    loadSaves().then((loaded) => {
      if (wanted) setSaves(loaded);
    });
    return () => {
      wanted = false;
    };
  }, []);
  const open = async (file: File) => {
    setBusy(true);
    setOutcome(null);
    setOutcome(await outcomeOf(file).catch((error: unknown) => refused('The file could not be read', error)));
    setBusy(false);
  };
  const forget = async () => {
    await forgetEverything();
    forgetOwnFiles();
    setSaves(await loadSaves());
    announce('Everything saved in this browser is deleted.');
  };
  const notice = saves.trouble && (
    <Notice kind="warn" title="Your games cannot be saved here">
      {SAVE_TROUBLE[saves.trouble]} You can play, and save each run to a file.
    </Notice>
  );
  return <HomeScreen model={saves.home} onOpenFile={open} openBusy={busy} openOutcome={outcome} notice={notice} onForget={forget} />;
}

/** Opens the file; goes to its screen, or says what is wrong with it. */
async function outcomeOf(file: File): Promise<ReactNode> {
  const { openFile } = await import('./games.ts');
  const opened = await openFile(file);
  switch (opened.kind) {
    case 'scenario':
      goTo({ screen: 'brief', scenario: opened.id });
      return null;
    case 'run':
      goTo({ screen: 'play', scenario: opened.scenario });
      return null;
    case 'problems':
      announce(`${file.name} cannot be played yet: ${formatCounted(opened.problems.length, 'problem')}, listed below.`);
      return <ProblemList fileName={file.name} problems={opened.problems} />;
    case 'refused':
      return refused(opened.title, opened.why);
  }
}

/** A notice that is read aloud as well. */
function refused(title: string, why: unknown): ReactNode {
  const text = why instanceof Error ? why.message : String(why);
  announce(`${title}: ${text}`);
  return (
    <Notice kind="deny" title={title}>
      {text}
    </Notice>
  );
}
