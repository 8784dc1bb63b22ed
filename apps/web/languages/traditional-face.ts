// The served font for traditional Chinese, in a chunk of its own.
import '@fontsource-variable/noto-sans-tc/wght.css';
