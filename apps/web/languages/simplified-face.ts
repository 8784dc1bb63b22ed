// The served font for simplified Chinese, in a chunk of its own.
import '@fontsource-variable/noto-sans-sc/wght.css';
