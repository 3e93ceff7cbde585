import QRCode from 'qrcode';

/** An address as a QR code, in SVG that needs no style; dark on white in every scheme, since telephones read it so. */
export async function qrSvg(address: string): Promise<string> {
  return QRCode.toString(address, {
    type: 'svg',
    margin: 2,
    errorCorrectionLevel: 'M',
    color: { dark: '#000', light: '#fff' },
  });
}
