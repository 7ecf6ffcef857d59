// A host in MUI, with its reset of the page and styles that Emotion makes as it renders.
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import Checkbox from '@mui/material/Checkbox'
import CssBaseline from '@mui/material/CssBaseline'
import Stack from '@mui/material/Stack'
import Switch from '@mui/material/Switch'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

const root = createRoot(document.querySelector('#host-app') as HTMLElement)
flushSync(() =>
  root.render(
    <>
      <CssBaseline />
      <Stack spacing={2}>
        <Typography variant="h4">Host</Typography>
        <Tabs value={0}>
          <Tab label="Bookings" disableRipple />
        </Tabs>
        <Button variant="contained" disableRipple>
          Save
        </Button>
        <TextField label="Name" placeholder="Ada" defaultValue="" />
        <Checkbox defaultChecked disableRipple />
        <Switch defaultChecked />
        <Card>Card</Card>
        <Alert severity="warning">Alert</Alert>
      </Stack>
    </>,
  ),
)
