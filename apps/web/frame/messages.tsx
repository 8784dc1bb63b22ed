// Short messages in the corner: what was done, and how to take it back.
import { Notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.css';

export default function Messages() {
  return <Notifications position="bottom-right" limit={3} />;
}
