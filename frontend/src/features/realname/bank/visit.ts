/** That this window has gone to a bank: it comes back to a page that knows nothing else of it. */
const KEY = 'yinxin.realNameBank';

export const bankVisit = {
  begun: () => sessionStorage.getItem(KEY) !== null,
  begin: () => sessionStorage.setItem(KEY, '1'),
  forget: () => sessionStorage.removeItem(KEY),
};
