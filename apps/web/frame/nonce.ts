// The nonce that lets the page's own style tags pass the Content-Security-Policy; the api puts it into the page.
export const nonce = document.querySelector<HTMLElement>('[property="csp-nonce"]')?.nonce ?? '';
