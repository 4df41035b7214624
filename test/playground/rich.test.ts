import { expect, it } from 'vitest';
import { open, refusalOf, resultOf } from './open.ts';

const paragraph = (text: unknown) => ({ type: 'paragraph', text });

it('what is no rich message is refused with a reason', async () => {
  const { call, reader } = await open();
  const send = async (rich: unknown) =>
    refusalOf(await call('sendRichMessage', { chat_id: reader.id, rich_message: rich }));
  expect(await send({ blocks: [] })).toBe('400 Bad Request: RICH_MESSAGE_EMPTY');
  expect(await send({ html: '<b>خبر</b>' })).toMatch(/takes blocks only/u);
  expect(await send({ blocks: [{ type: 'poll', text: 'خبر' }] })).toMatch(/Unsupported type specified/u);
  expect(await send({ blocks: [{ type: 'heading', text: 'خبر', size: 7 }] })).toMatch(/"size"/u);
  expect(await send({ blocks: [paragraph({ type: 'url', text: 'خبر', url: 'file:///etc' })] })).toMatch(/URL_INVALID/u);
  expect(await send({ blocks: [paragraph('خ'.repeat(32_769))] })).toMatch(/TOO_LONG/u);
  expect(await send({ blocks: Array.from({ length: 501 }, () => paragraph('خبر')) })).toMatch(/BLOCKS_TOO_MUCH/u);
  const deep = Array.from({ length: 17 }).reduce<unknown>((text) => ({ type: 'bold', text }), 'خبر');
  expect(await send({ blocks: [paragraph(deep)] })).toMatch(/DEPTH_INVALID/u);
});

it('a rich message becomes a text and back; the same again is no change', async () => {
  const { call, reader } = await open();
  const rich = { blocks: [paragraph('خبر')], is_rtl: true };
  const { message_id } = resultOf(await call('sendRichMessage', { chat_id: reader.id, rich_message: rich }));
  const edit = (content: Record<string, unknown>) =>
    call('editMessageText', { chat_id: reader.id, message_id, ...content });
  expect(refusalOf(await edit({ rich_message: rich }))).toMatch(/not modified/u);
  expect(resultOf(await edit({ text: 'خبر' }))).toMatchObject({ text: 'خبر' });
  expect(resultOf(await edit({ rich_message: rich }))).not.toHaveProperty('text');
});
