import { expect, test } from 'vitest';
import { createStore } from './store.ts';

test('every listener hears of a change, and none of the same value again', () => {
  const store = createStore(1);
  const heard: number[] = [];
  store.subscribe(() => heard.push(store.get()));
  store.set(2);
  store.set(2);
  store.set(3);
  expect(heard).toEqual([2, 3]);
});

test('who stops listening hears nothing more', () => {
  const store = createStore('a');
  let times = 0;
  const off = store.subscribe(() => (times += 1));
  off();
  store.set('b');
  expect(times).toBe(0);
});
