throw new Error('模块坏了');
