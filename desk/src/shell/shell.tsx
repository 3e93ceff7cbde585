import { Drawer } from 'antd';
import { Suspense, useState } from 'react';
import { Outlet, useNavigation } from 'react-router';
import { dutyLabel } from '../../../src/law/duties.js';
import type { Me } from '../../../src/offices/contract.js';
import { useMe } from '../session.js';
import { Reading } from '../shared/reading.js';
import { DeskMenu } from './menu.js';
import './shell.css';
import { Starting } from './starting.js';

/** Header, menu and the screen that is open. */
export function Shell() {
  return <div className="desk">{<Reading of={useMe()}>{(me) => <Opened me={me} />}</Reading>}</div>;
}

function Opened({ me }: { readonly me: Me }) {
  const [menuOpen, setMenuOpen] = useState(false);
  const moving = useNavigation().state !== 'idle';
  return (
    <>
      <a className="skip-link" href="#content">
        跳到正文
      </a>
      <header className="desk-header">
        <button type="button" className="desk-menu-button" aria-expanded={menuOpen} onClick={() => setMenuOpen(true)}>
          菜单
        </button>
        <p className="desk-name">
          <strong>{me.office.name}</strong>
          <span>政府信息公开工作平台</span>
        </p>
        <div className="desk-person">
          <span className="desk-person-name" title={me.duties.map(dutyLabel).join('、')}>
            {me.person.name}
            <small>{[me.person.unit, me.duties.map(dutyLabel).join('、')].filter(Boolean).join(' · ')}</small>
          </span>
          <form
            method="post"
            action="/desk/logout"
            onSubmit={(event) => {
              event.preventDefault();
              void signOut();
            }}
          >
            <button type="submit">退出</button>
          </form>
        </div>
      </header>
      <div className="desk-body">
        <aside className="desk-side">
          <DeskMenu me={me} />
        </aside>
        <main id="content" tabIndex={-1} aria-busy={moving}>
          <Suspense fallback={<Starting />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Drawer open={menuOpen} onClose={() => setMenuOpen(false)} placement="left" size={260} title="菜单">
        <DeskMenu me={me} onChosen={() => setMenuOpen(false)} />
      </Drawer>
    </>
  );
}

/** Ends the session; the header names the desk, as every change must. */
async function signOut(): Promise<void> {
  try {
    await fetch('/desk/logout', { method: 'POST', headers: { 'x-gongkai': 'desk' }, redirect: 'manual' });
  } finally {
    location.assign('/desk/login');
  }
}
