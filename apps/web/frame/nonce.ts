// What the page's own style tags carry, so that the Content-Security-Policy knows them; the api puts it into the page.
export const nonce = document.querySelector<HTMLElement>('[property="csp-nonce"]')?.nonce ?? '';
