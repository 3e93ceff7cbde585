/** The addresses of the citizen's side. */
export const citizenPaths = {
  apply: '/apply',
  progress: '/progress',
  post: '/progress/post',
  withdraw: '/progress/withdraw',
  file: '/progress/file',
  style: '/apply/form.css',
} as const;
