// Short notifications in the corner: what was done, and how to undo it.
import { Notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.css';

export default function Messages() {
  return <Notifications position="bottom-right" limit={3} />;
}
