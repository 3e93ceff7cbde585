// Adds to pages that are complete without it: 长者模式, 字号, 打印.
(() => {
  const root = document.documentElement;
  const remembered = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const remember = (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // A browser that keeps nothing still switches this page.
    }
  };

  const elder = document.querySelector('[data-elder]');
  const setElder = (on) => {
    root.classList.toggle('elder', on);
    elder?.setAttribute('aria-pressed', String(on));
    if (elder) elder.textContent = on ? '退出长者模式' : '长者模式';
  };
  setElder(remembered('elder') === '1');
  if (elder) {
    elder.hidden = false;
    elder.addEventListener('click', () => {
      const on = !root.classList.contains('elder');
      setElder(on);
      remember('elder', on ? '1' : '0');
    });
  }

  const sizes = { 大: 'size-large', 中: '', 小: 'size-small' };
  const bar = document.querySelector('[data-sizes]');
  if (bar) {
    const setSize = (chosen) => {
      root.classList.remove('size-large', 'size-small');
      if (sizes[chosen]) root.classList.add(sizes[chosen]);
      for (const button of bar.querySelectorAll('[data-size]')) {
        button.setAttribute('aria-pressed', String(button.dataset.size === chosen));
      }
    };
    bar.hidden = false;
    setSize(remembered('size') ?? '中');
    bar.addEventListener('click', (event) => {
      const chosen = event.target.dataset?.size;
      if (!chosen) return;
      setSize(chosen);
      remember('size', chosen);
    });
  }

  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
})();
