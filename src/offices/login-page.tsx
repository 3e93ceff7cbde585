import { renderToStaticMarkup } from 'react-dom/server';

/** The sign-in page: server-rendered, so that it answers at once and on any browser. */
export function loginPage(props: {
  sentence?: string;
  /** Where to go once signed in: a page of the desk. */
  next?: string;
  login?: string;
  demo: readonly { login: string; duty: string }[];
  demoPassword?: string;
}): string {
  const page = (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <title>登录 · 政府信息公开工作平台</title>
        <link rel="stylesheet" href="/desk/login.css" />
      </head>
      <body>
        <main>
          <h1>政府信息公开工作平台</h1>
          <form method="post" action="/desk/login">
            {props.next ? <input type="hidden" name="next" value={props.next} /> : null}
            {props.sentence ? (
              <p className="sentence" role="alert">
                {props.sentence}
              </p>
            ) : null}
            <label htmlFor="login">用户名</label>
            <input id="login" name="login" autoComplete="username" required maxLength={60} defaultValue={props.login} />
            <label htmlFor="password">密码</label>
            <input
              id="password"
              name="password"
              type="password"
              autoComplete="current-password"
              required
              maxLength={200}
            />
            <button type="submit">登录</button>
          </form>
          {props.demo.length > 0 ? (
            <section aria-label="演示账号">
              <h2>演示账号（密码均为 {props.demoPassword}）</h2>
              <ul>
                {props.demo.map(({ login, duty }) => (
                  <li key={login}>
                    <code>{login}</code> {duty}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <p className="back">
            <a href="/">返回政府信息公开门户</a>
          </p>
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
