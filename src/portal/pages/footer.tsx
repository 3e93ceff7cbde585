import { paths } from '../paths.js';
import type { Site } from '../site.js';

export function Footer({ site }: { readonly site: Site }) {
  const { name, profile } = site.office;
  return (
    <footer className="foot">
      <div className="wrap">
        <p>
          主办单位：{name}
          {profile.unit ? `　工作机构：${profile.unit}` : ''}
          {profile.phone ? `　联系电话：${profile.phone}` : ''}
        </p>
        {profile.address ? (
          <p>
            地址：{profile.address}
            {profile.postcode ? `　邮政编码：${profile.postcode}` : ''}
          </p>
        ) : null}
        <p>
          <a href={paths.siteMap}>网站地图</a>
          <a href={paths.accessibility}>无障碍说明</a>
          <a href={paths.guide}>政府信息公开指南</a>
        </p>
      </div>
    </footer>
  );
}
