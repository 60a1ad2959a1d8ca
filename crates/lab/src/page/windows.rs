//! More than one window in a session: the first goes into the background while another is in front.
//! Not the window that each test begins with: that is `session`.

use thirtyfour::WindowHandle;
use thirtyfour::error::WebDriverError;

use super::Page;

impl Page {
    /// Opens a second window in front of this one, and works there.
    #[track_caller]
    pub fn in_front(&self) -> Behind {
        let session = self.session();
        let opened = self.run(async {
            let here = session.window().await?;
            let next = session.new_tab().await?;
            session.switch_to_window(next).await?;
            Ok::<_, WebDriverError>(Behind(here))
        });
        self.expect("open a window in front", opened)
    }

    /// Closes the window in front, and works in the one behind it again.
    #[track_caller]
    pub fn go_back_to(&self, behind: Behind) {
        let session = self.session();
        let closed = self.run(async {
            session.close_window().await?;
            session.switch_to_window(behind.0).await
        });
        self.expect("close the window in front", closed);
    }
}

/// A window that another one hides.
#[derive(Debug)]
pub struct Behind(WindowHandle);
