import { expect, it } from 'vitest'
import { cleanFileName } from '#server/platform/file-name.plain.ts'

it.each([
  ['plan.docx', 'plan.pdf'],
  ['/etc/passwd', 'passwd.pdf'],
  ['..\\..\\Windows\\system32\\cmd.exe', 'cmd.pdf'],
  ['../', 'document.pdf'],
  ['....', 'document.pdf'],
  ['.htaccess', 'htaccess.pdf'],
  ['', 'document.pdf'],
  ['CON.txt', 'document.pdf'],
  ['a\u0000.php\r\nSet-Cookie: x.pdf', 'a.phpSet-Cookie x.pdf'],
  ['invoice\u202Efdp.exe', 'invoicefdp.pdf'],
  ['a\u200b\u2066b\ufeff.pdf', 'ab.pdf'],
  ['"quoted"; filename=x.html', 'quoted filename=x.pdf'],
  ['Møteplan for høsten.pdf', 'Møteplan for høsten.pdf'],
  ['خطة الاجتماع.odt', 'خطة الاجتماع.pdf'],
  ['%2e%2e%2fetc.pdf', '2e 2e 2fetc.pdf'],
  ['<img src=x onerror=alert(1)>.png', 'img src=x onerror=alert(1).pdf'],
  ['x'.repeat(500), `${'x'.repeat(80)}.pdf`],
])('%j is called %j', (given, name) => {
  expect(cleanFileName(given, 'pdf', 'document')).toBe(name)
})
